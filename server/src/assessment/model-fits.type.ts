import { Field, ObjectType } from 'type-graphql'
import { Deduction } from './deduction.type.ts'

@ObjectType({
  simpleResolvers: true,
  description:
    'A leaf at which a unit lost much, with models of others that serve it (mô hình phù hợp với tiêu chí yếu). Fitting means that they ' +
    'serve the same criterion; whether they helped, `Model.effects` says as far as it can be said.',
})
export class ModelFit {
  @Field(() => Deduction, { description: 'The loss, of appraised points (điểm bị trừ).' })
  deduction!: Deduction
}
