/** The one version string of this build, put in by the bundler. */
declare const __OPEROS_VERSION__: string;
