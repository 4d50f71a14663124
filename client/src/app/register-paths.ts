/** Where the registers lie. */
const REGISTERS = /^\/(ke-hoach|nhiem-vu|ho-so|kiem-tra|ket-luan)(\/|$)/

/** Whether a path shows a register: plans, dossiers, inspections, conclusions. */
export const isRegister = (pathname: string): boolean => REGISTERS.test(pathname)
