import { registerEnumType } from 'type-graphql'
import { DecimalMark } from './rules/number-text.ts'
import { ImportFormat } from './sheet-reader.ts'

export { DecimalMark, ImportFormat }

/** What a file may hold. */
export const ImportKind = {
  SCORES: 'SCORES',
  PUBLISHED_FIGURES: 'PUBLISHED_FIGURES',
  UNITS: 'UNITS',
  UNIT_CHANGES: 'UNIT_CHANGES',
  FRAMEWORK: 'FRAMEWORK',
  PLAN_TASKS: 'PLAN_TASKS',
  DOSSIER_REPORTS: 'DOSSIER_REPORTS',
  DOSSIER_CASES: 'DOSSIER_CASES',
  INSPECTIONS: 'INSPECTIONS',
  FINDINGS: 'FINDINGS',
  DIRECTIVES: 'DIRECTIVES',
  PROCEDURES: 'PROCEDURES',
  SIMPLIFICATIONS: 'SIMPLIFICATIONS',
  MODELS: 'MODELS',
  PLEDGES: 'PLEDGES',
} as const
export type ImportKind = (typeof ImportKind)[keyof typeof ImportKind]
registerEnumType(ImportKind, {
  name: 'ImportKind',
  description: 'What a file holds (loại dữ liệu nhập).',
  valuesConfig: {
    SCORES: {
      description: 'Scores of one round (điểm chấm): a row a unit, leaf and stage, with figures, points or a state.',
    },
    PUBLISHED_FIGURES: {
      description:
        'Figures as somebody printed them (số liệu đã công bố): a row each, with its source. Real units alone.',
    },
    UNITS: {
      description: 'Units (đơn vị): a row each. New ones are made, facts that nobody stated yet are filled in.',
    },
    UNIT_CHANGES: {
      description: 'Changes of units (thay đổi đơn vị): mergers, new names, codes and parents, each with its day.',
    },
    FRAMEWORK: {
      description:
        'One framework (bộ tiêu chí): sheets of its own row, criteria, parts and classes, or sections of one text. A draft afterwards.',
    },
    PLAN_TASKS: {
      description:
        'Tasks of plans (nhiệm vụ của kế hoạch): a row each, with its content, lead, phases and criteria. New ones are added; what stands is not changed.',
    },
    DOSSIER_REPORTS: {
      description:
        'Reports of dossiers (tình hình giải quyết hồ sơ): a row a unit, field and period. Figures that do not add up are kept and told; a row that says otherwise than what stands makes a new version of it.',
    },
    DOSSIER_CASES: {
      description:
        'Late dossiers (hồ sơ trễ hạn): a row each, with its cause and its apology. A row that says otherwise than what stands makes a new version of it.',
    },
    INSPECTIONS: {
      description:
        'Inspection campaigns (đợt kiểm tra): a row a visit, with its campaign, period and group. Visits may be added to a campaign that stands.',
    },
    FINDINGS: {
      description:
        'Findings of inspections (tồn tại, hạn chế sau kiểm tra): a row each, of a campaign on record, with criterion, cause, recommendation, deadline and owner.',
    },
    DIRECTIVES: {
      description:
        'Directives and conclusions (văn bản chỉ đạo, kết luận): a row an item, with its document, units, deadline, report and outcome.',
    },
    PROCEDURES: {
      description: 'Administrative procedures (thủ tục hành chính): a row each and each decision that announces it.',
    },
    SIMPLIFICATIONS: {
      description:
        'Simplifications of procedures (rà soát, đơn giản hóa TTHC): a row each, with the factors of its costs before and after.',
    },
    MODELS: {
      description:
        'Models and initiatives (mô hình, sáng kiến): a row each, with its units and the criteria that it serves.',
    },
    PLEDGES: {
      description: 'Pledges of units for an index (cam kết): a row each.',
    },
  },
})

registerEnumType(ImportFormat, {
  name: 'ImportFormat',
  description: 'How a file is written (định dạng tệp); told by its first bytes, not by its name.',
  valuesConfig: {
    CSV: { description: 'Text whose cells are parted by comma, semicolon or tab (văn bản CSV).' },
    XLSX: { description: 'An Excel workbook (sổ tính Excel); one sheet of it is read.' },
  },
})

registerEnumType(DecimalMark, {
  name: 'DecimalMark',
  description: 'Which sign stands before the decimals in the numbers of a file (dấu thập phân).',
  valuesConfig: {
    COMMA: { description: 'Comma, with points between thousands: 1.234,5 (dấu phẩy).' },
    POINT: { description: 'Point, with commas between thousands: 1,234.5 (dấu chấm).' },
    UNKNOWN: {
      description: 'Either, as each number tells; one that could be read both ways, as 1.234, is refused (không nêu).',
    },
  },
})

/** What an import makes of one subject. */
export const ImportEffect = { ADDED: 'ADDED', CHANGED: 'CHANGED', REMOVED: 'REMOVED' } as const
export type ImportEffect = (typeof ImportEffect)[keyof typeof ImportEffect]
registerEnumType(ImportEffect, {
  name: 'ImportEffect',
  description: 'What an import makes of one subject (kết quả với từng mục).',
  valuesConfig: {
    ADDED: { description: 'It was not there before (thêm mới).' },
    CHANGED: { description: 'It stood there otherwise (thay đổi).' },
    REMOVED: { description: 'It stands there no longer; only an undo does this (gỡ bỏ).' },
  },
})
