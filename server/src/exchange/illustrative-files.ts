import bandsCsv from '../../data/illustrative/bands.csv?raw'
import documentsCsv from '../../data/illustrative/documents.csv?raw'
import communeCsv from '../../data/illustrative/framework-commune.csv?raw'
import departmentCsv from '../../data/illustrative/framework-department.csv?raw'
import linksCsv from '../../data/illustrative/framework-links.csv?raw'
import partsCsv from '../../data/illustrative/framework-parts.csv?raw'
import provinceOneCsv from '../../data/illustrative/framework-province-1.csv?raw'
import provinceTwoCsv from '../../data/illustrative/framework-province-2.csv?raw'
import verticalCsv from '../../data/illustrative/framework-vertical.csv?raw'
import frameworksCsv from '../../data/illustrative/frameworks.csv?raw'

/** The tables that illustrative frameworks are loaded from, by name; a test reads others in their place. */
export interface IllustrativeFiles {
  readonly frameworks: string
  readonly bands: string
  readonly parts: string
  readonly links: string
  readonly documents: string
  /** The trees, by the name that `frameworks.csv` gives. */
  readonly trees: Readonly<Record<string, string>>
}

export const illustrativeFiles: IllustrativeFiles = {
  frameworks: frameworksCsv,
  bands: bandsCsv,
  parts: partsCsv,
  links: linksCsv,
  documents: documentsCsv,
  trees: {
    'framework-province-1.csv': provinceOneCsv,
    'framework-province-2.csv': provinceTwoCsv,
    'framework-department.csv': departmentCsv,
    'framework-vertical.csv': verticalCsv,
    'framework-commune.csv': communeCsv,
  },
}
