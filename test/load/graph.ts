/**
 * The ranking page of 63 provinces with areas and three losses each, from our server and from PostGraphile 5 on the same
 * database, and the bytes alone over node:http: `node test/load/graph.ts [seconds]` after `node server/build.ts`.
 *
 * Both sides are warmed, their bodies are compared figure by figure, and each round asks every target once, so that whatever
 * else the machine does falls on all of them. Rates are medians over the rounds; what counts are the ratios.
 */
import { deepStrictEqual } from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { fileURLToPath } from 'node:url'
import { documentId } from '@par-atlas/schema/document-id'
import { parse } from 'graphql'
import pg from 'pg'
import { startOutsidePostgres } from '../support/outside-postgres.ts'
import { startServer } from '../support/server.ts'
import { type Loaded, load, median, type Target } from './graph/load.ts'
import { linesOfOurs, linesOfTheirs, ours, theirs, views } from './graph/page.ts'
import { textTable } from './measure.ts'
