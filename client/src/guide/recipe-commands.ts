import { DeductionPages, MinistriesTable, RankingPages, UnitLosses } from '@par-atlas/schema/samples'

export type Recipe = 'recipe.sh' | 'recipe.py' | 'recipe.R' | 'recipe.ts'

interface Commands {
  readonly fetching: string
  /** The ministries' table, a unit's lost points, a whole ranking, the deductions of a year. */
  readonly running: string
  /** Null where the language has no data frames. */
  readonly inSession: string | null
}

const programs: Readonly<Record<Recipe, string>> = {
  'recipe.sh': 'sh',
  'recipe.py': 'python3',
  'recipe.R': 'Rscript',
  'recipe.ts': 'node',
}

/** What to type where this server answers. */
export function recipeCommands(recipe: Recipe, origin: string): Commands {
  const files = recipe === 'recipe.ts' ? [recipe, 'samples.ts'] : [recipe]
  const tasks = [
    [MinistriesTable, 'bo-2023.csv'],
    [UnitLosses, 'tru-diem.csv'],
    [RankingPages, 'xep-hang.csv'],
    [DeductionPages, 'muc-tru-diem.csv'],
  ] as const
  const into = recipe === 'recipe.sh' ? ' > ' : ' '
  return {
    fetching: files.map((file) => `curl -O '${origin}/docs/recipes/${file}'`).join('\n'),
    running: tasks
      .map(([{ name, variables }, file]) => {
        return `${programs[recipe]} ${recipe} ${origin} ${name} '${JSON.stringify(variables)}'${into}${file}`
      })
      .join('\n'),
    inSession: inSession(recipe, origin),
  }
}

function inSession(recipe: Recipe, origin: string): string | null {
  if (recipe === 'recipe.py') {
    return [
      'from recipe import read_frame',
      `ranking, about = read_frame("${origin}", "RankingPages")`,
      `ranking[["rank", "unit.name", "points"]].head()`,
    ].join('\n')
  }
  if (recipe === 'recipe.R') {
    return [
      'source("recipe.R")',
      `ranking <- read_frame("${origin}", "RankingPages")`,
      'head(ranking[c("rank", "unit.name", "points")])',
    ].join('\n')
  }
  return null
}
