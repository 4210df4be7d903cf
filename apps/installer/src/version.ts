declare const __OPEROS_VERSION__: string;

/** x.y.z of this build, put in by the bundler. */
export const version = __OPEROS_VERSION__;
