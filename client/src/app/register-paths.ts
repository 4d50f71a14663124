/** Where the registers lie. */
const REGISTERS = /^\/(ke-hoach|nhiem-vu|ho-so|kiem-tra|ket-luan|thu-tuc|mo-hinh|cam-ket|khao-sat)(\/|$)/

/** Whether a path shows a register: plans, dossiers, inspections, conclusions, procedures, models, pledges, surveys. */
export const isRegister = (pathname: string): boolean => REGISTERS.test(pathname)
