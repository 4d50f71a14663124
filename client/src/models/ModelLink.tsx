import { Link } from '@tanstack/react-router'
import { linkClass } from '../kit/Link/Link.tsx'

/** Leads to the page of a model. */
export function ModelLink({ model }: { readonly model: { readonly slug: string; readonly name: string } }) {
  return (
    <Link to="/mo-hinh/$slug" params={{ slug: model.slug }} className={linkClass('name')}>
      {model.name}
    </Link>
  )
}
