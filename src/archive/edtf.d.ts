// The part of the `edtf` package (which brings no types) that the archive uses.
declare module 'edtf' {
  /** Earliest and latest instant of a date, in milliseconds since 1970; open ends are not finite. */
  export interface Extended {
    readonly min: number;
    readonly max: number;
  }
  /** Parses an EDTF string; throws when it is none. */
  export default function edtf(date: string): Extended;
}
