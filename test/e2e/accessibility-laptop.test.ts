import { describeAxeAt } from '../support/axe-at-width.ts'

describeAxeAt(1366)
