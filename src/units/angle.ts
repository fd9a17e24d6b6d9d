declare const radiansBrand: unique symbol;
declare const degreesBrand: unique symbol;

/** An angle in radians: the only unit of angle inside the kernel and the state. */
export type Radians = number & { readonly [radiansBrand]?: never };

/** An angle in degrees: lives at the edge (sliders, links, lesson files). */
export type Degrees = number & { readonly [degreesBrand]?: never };

/** Degrees written by an author, as radians. */
export function deg(degrees: number): Radians {
  return (degrees * Math.PI) / 180;
}

/** Radians as degrees, for display. */
export function toDegrees(radians: Radians): Degrees {
  return (radians * 180) / Math.PI;
}
