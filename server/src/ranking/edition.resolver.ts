import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql'
import type { Context } from '../context.ts'
import { Document } from '../documents/document.type.ts'
import { documentsById } from '../documents/documents-by-id.loader.ts'
import { frameworkByKey } from '../framework/framework.loader.ts'
import { Framework } from '../framework/framework.type.ts'
import { loadAll } from '../shared/batch.ts'
import type { NodeKind } from '../shared/node.resolver.ts'
import { Block } from '../units/block.type.ts'
import { blocksById } from '../units/blocks.loader.ts'
import { askedProvenance } from './asked-provenance.ts'
import { Edition, EditionConnection } from './edition.type.ts'
import { editionByKey, editionPage } from './editions.query.ts'
import { EditionListArgs } from './list-arguments.ts'

@Resolver(() => Edition)
export class EditionResolver {
  @Query(() => EditionConnection, {
    nullable: true,
    description: 'Every edition, corrected ones included: the latest year first, then by code of the framework.',
  })
  async editions(@Args(() => EditionListArgs) args: EditionListArgs, @Ctx() context: Context) {
    const { framework, year } = args
    const provenance = await askedProvenance(context, args)
    return editionPage(context, { framework: framework ?? null, year: year ?? null, provenance }, args)
  }

  @FieldResolver(() => Framework, { description: 'The framework by which it scores.' })
  framework(@Root() { frameworkKey }: Edition, @Ctx() context: Context) {
    return frameworkByKey.at(context, frameworkKey)
  }

  @FieldResolver(() => Block, {
    nullable: true,
    description: 'The block that it ranks (khối); null for every unit scored.',
  })
  block(@Root() { blockKey }: Edition, @Ctx() context: Context) {
    return blockKey === null ? null : context.load(blocksById).load(blockKey)
  }

  @FieldResolver(() => Document, {
    nullable: true,
    description: 'Where it was published; null where no document is on record.',
  })
  document(@Root() { documentKey }: Edition, @Ctx() context: Context) {
    return documentKey === null ? null : context.load(documentsById).load(documentKey)
  }

  @FieldResolver(() => Edition, {
    nullable: true,
    description: 'The edition that it corrects; null where it corrects none.',
  })
  supersedes(@Root() { supersedesKey }: Edition, @Ctx() context: Context) {
    return supersedesKey === null ? null : context.load(editionByKey).load(supersedesKey)
  }
}

export const editionNode: NodeKind = {
  type: 'Edition',
  load: (context, keys) => loadAll(context, editionByKey, keys),
}
