import { Field, ObjectType } from 'type-graphql'
import { LongScalar } from '../shared/scalars.ts'
import { Rate } from './rate.type.ts'
import { COUNTS, type CountName, type DossierFigures, ReceivedBasis } from './rules/dossier-figures.ts'
import { shareOf } from './rules/rates.ts'
import './dossier-vocabulary.ts'

const Count = (description: string) =>
  Field(() => LongScalar, { nullable: true, description: `${description} Null where it is not told.` })
const ShareField = (description: string) =>
  Field(() => Rate, { nullable: true, description: `${description} Null where it is not told.` })

/** The fields of whatever has figures of dossiers: a report, or reports added up. */
@ObjectType({ simpleResolvers: true })
export abstract class FigureFields {
  readonly figures!: DossierFigures

  @Field(() => ReceivedBasis, { description: 'What `received` counts.' })
  receivedBasis!: ReceivedBasis

  @Count('Open when the period began (kỳ trước chuyển sang).')
  carriedOver!: number | null

  @Count('Received (đã tiếp nhận), as `receivedBasis` says.')
  received!: number | null

  @Count('Received online (trực tuyến).')
  receivedOnline!: number | null

  @Count('Received in person or by post (trực tiếp, bưu chính).')
  receivedDirect!: number | null

  @Count('Resolved before the last day (trước hạn).')
  resolvedEarly!: number | null

  @Count('Resolved on the last day (đúng hạn).')
  resolvedOnTime!: number | null

  @Count('Resolved after the last day (trễ hạn).')
  resolvedLate!: number | null

  @Count('Resolved (đã giải quyết).')
  resolved!: number | null

  @Count('Open and not overdue at the end of the period (trong hạn).')
  openInTime!: number | null

  @Count('Open and overdue at the end of the period (quá hạn).')
  openOverdue!: number | null

  @Count('Open at the end of the period (đang giải quyết).')
  open!: number | null

  @Count('Suspended at the end of the period (tạm dừng).')
  suspended!: number | null

  @Count('Returned or withdrawn (trả lại, rút).')
  returned!: number | null

  @ShareField('Dossiers whose components were digitised on receipt (số hóa thành phần hồ sơ), of those received.')
  digitisedComponents!: Rate | null

  @ShareField('Results that were digitised (số hóa kết quả), of all results due to be.')
  digitisedResults!: Rate | null

  @ShareField('Dossiers handled online throughout (dịch vụ công trực tuyến toàn trình), of those of such procedures.')
  fullOnline!: Rate | null

  @ShareField('Dossiers paid for online (thanh toán trực tuyến), of those with a fee.')
  onlinePayment!: Rate | null
}

/** What those fields answer. */
export function figureFields(figures: DossierFigures) {
  const counts = Object.fromEntries(COUNTS.map((name) => [name, figures[name]])) as Record<CountName, number | null>
  return {
    ...counts,
    figures,
    receivedBasis: figures.receivedBasis,
    digitisedComponents: shareOf(figures.componentsDigitised, figures.componentsBase),
    digitisedResults: shareOf(figures.resultsDigitised, figures.resultsBase),
    fullOnline: shareOf(figures.fullOnline, figures.fullOnlineBase),
    onlinePayment: shareOf(figures.paidOnline, figures.paymentBase),
  }
}
