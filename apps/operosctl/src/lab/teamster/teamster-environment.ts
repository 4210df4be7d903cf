type Environment = Readonly<Record<string, string | undefined>>;

const KEPT = ['OPEROS_LOG_LEVEL'];

/**
 * The environment of a lab's Teamster: the person's own, without what would point it at another database or other
 * folders than the lab's, which --fresh may throw away.
 */
export function teamsterEnvironment(own: Environment, lab: Environment): Environment {
  const inherited = Object.entries(own).filter(
    ([name]) => KEPT.includes(name) || !/^(OPEROS_|DATABASE_URL$|WATERFRONT_DIR$)/.test(name),
  );
  return { ...Object.fromEntries(inherited), ...lab };
}
