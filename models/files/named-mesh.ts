/** A mesh ready for a file: `(vertexCount, 3)` metres, unit normals, occlusion 0 dark to 1 open. */
export interface NamedMesh {
  /** File and node name, lower_snake_case. */
  readonly name: string;
  readonly positions: Float32Array;
  readonly normals: Float32Array;
  readonly indices: Uint32Array;
  /** `(vertexCount)`; absent where it has not been baked. */
  readonly occlusion?: Float32Array;
  /** `(vertexCount, 2)`: along the fibres and across them; only where no deforming surface brings its own. */
  readonly uvs?: Float32Array;
  /** The mesh whose mirror image about the plane z = `plane` (m) this one is: files may store it once. */
  readonly mirrorOf?: { readonly name: string; readonly plane: number };
}
