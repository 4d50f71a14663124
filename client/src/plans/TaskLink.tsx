import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { linkClass } from '../kit/Link/Link.tsx'
import { taskKey } from './rules/task-key.ts'

export interface TaskLinkProps {
  readonly task: Parameters<typeof taskKey>[0]
  /** The day for which the page is to tell it; today where left out. */
  readonly day?: string | undefined
  readonly variant?: 'text' | 'name' | undefined
  /** The whole of what is meant, where the text alone does not say it. */
  readonly label?: string | undefined
  readonly children: ReactNode
}

/** Leads to the page of a task. */
export function TaskLink({ task, day, variant = 'text', label, children }: TaskLinkProps) {
  return (
    <Link
      to="/nhiem-vu/$task"
      params={{ task: taskKey(task) }}
      search={{ ngay: day }}
      aria-label={label}
      className={linkClass(variant)}
    >
      {children}
    </Link>
  )
}
