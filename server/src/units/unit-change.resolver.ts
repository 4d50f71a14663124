import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import type { Context } from '../context.ts'
import { Document } from '../documents/document.type.ts'
import { documentsById } from '../documents/documents-by-id.loader.ts'
import { loadAll } from '../shared/batch.ts'
import { Unit } from './unit.type.ts'
import { UnitChange } from './unit-change.type.ts'
import { unitsById } from './units-by-id.loader.ts'

@Resolver(() => UnitChange)
export class UnitChangeResolver {
  @FieldResolver(() => Document, {
    nullable: true,
    description: 'The decision behind it (căn cứ pháp lý); null where no source says.',
  })
  async legalBasis(@Root() change: UnitChange, @Ctx() context: Context): Promise<Document | null> {
    return change.legalBasisKey === null ? null : context.load(documentsById).load(change.legalBasisKey)
  }

  @FieldResolver(() => [Unit], { description: 'Units that went in, in Vietnamese order of their names.' })
  from(@Root() change: UnitChange, @Ctx() context: Context): Promise<Unit[]> {
    return unitsOf(context, change.fromKeys)
  }

  @FieldResolver(() => [Unit], { description: 'Units that came out, in Vietnamese order of their names.' })
  to(@Root() change: UnitChange, @Ctx() context: Context): Promise<Unit[]> {
    return unitsOf(context, change.toKeys)
  }
}

async function unitsOf(context: Context, keys: readonly string[]): Promise<Unit[]> {
  const units = await loadAll(context, unitsById, keys)
  return units.filter((unit) => unit !== null)
}
