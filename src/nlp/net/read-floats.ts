import type { ModelFile } from '../model-file.ts'

/** A section of 32-bit floats. */
export const readFloats = (model: ModelFile, name: string): Float32Array => new Float32Array(model.bytes(name).slice().buffer)
