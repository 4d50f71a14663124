import { Trans, useLingui } from '@lingui/react/macro'
import pythonRecipe from '@par-atlas/schema/recipes/recipe.py?raw'
import rRecipe from '@par-atlas/schema/recipes/recipe.R?raw'
import curlRecipe from '@par-atlas/schema/recipes/recipe.sh?raw'
import typeScriptRecipe from '@par-atlas/schema/recipes/recipe.ts?raw'
import type { ReactNode } from 'react'
import { Code } from '../kit/Code/Code.tsx'
import { FileLink, GuideFrame, GuideSection } from './GuideFrame.tsx'
import { type Recipe, recipeCommands } from './recipe-commands.ts'

/** Programs that read any list to its very end into a table: the files themselves, shown and given away. */
export function RecipesPage() {
  const { t } = useLingui()
  return (
    <GuideFrame
      title={t`Công thức tải về`}
      sentence={
        <Trans>
          Bốn chương trình nhỏ đọc một danh sách đến dòng cuối thành bảng: chép về, chạy ngay, không cần sửa.
        </Trans>
      }
    >
      <p>
        <Trans>
          Mỗi công thức tự hỏi lại khi mất kết nối, tự thu nhỏ trang khi máy chủ không cho trang dài, và đọc lại từ đầu
          khi dữ liệu thay đổi giữa chừng; cuối cùng đếm lại với <code>totalCount</code>. Thử với ba việc: bảng các bộ,
          điểm bị trừ của một đơn vị, và cả một bảng xếp hạng.
        </Trans>
      </p>
      <RecipeSection id="curl" recipe="recipe.sh" text={curlRecipe} title={<Trans>curl và jq</Trans>} />
      <RecipeSection id="python" recipe="recipe.py" text={pythonRecipe} title={<Trans>Python</Trans>} />
      <RecipeSection id="r" recipe="recipe.R" text={rRecipe} title={<Trans>R</Trans>} />
      <RecipeSection id="typescript" recipe="recipe.ts" text={typeScriptRecipe} title={<Trans>TypeScript</Trans>} />
    </GuideFrame>
  )
}

interface RecipeSectionProps {
  readonly id: string
  readonly recipe: Recipe
  readonly text: string
  readonly title: ReactNode
}

function RecipeSection({ id, recipe, text, title }: RecipeSectionProps) {
  const { t } = useLingui()
  const words = { copy: t`Sao chép`, copied: t`Đã sao chép` }
  const { fetching, running, inSession } = recipeCommands(recipe, window.location.origin)
  return (
    <GuideSection id={id} title={title}>
      <Code label={t`Lấy tệp ${recipe}`} text={fetching} {...words} />
      <Code label={t`Chạy ${recipe}`} text={running} {...words} />
      {inSession && <Code label={t`${recipe}: thẳng vào khung dữ liệu`} text={inSession} {...words} />}
      <Code
        label={t`Toàn văn ${recipe}`}
        text={text}
        {...words}
        actions={
          <FileLink href={`/docs/recipes/${recipe}`}>
            <Trans>Mở tệp</Trans>
          </FileLink>
        }
      />
    </GuideSection>
  )
}
