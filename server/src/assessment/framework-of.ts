import type { Context } from '../context.ts'
import { type FrameworkRules, frameworkRules } from '../framework/framework-rules.loader.ts'

/** The rules of the framework of something that was scored by it. */
export async function frameworkRulesOf(context: Context, frameworkKey: string): Promise<FrameworkRules> {
  const rules = await context.load(frameworkRules).load(frameworkKey)
  if (rules === null) throw new Error(`Framework ${frameworkKey} is not on record`)
  return rules
}
