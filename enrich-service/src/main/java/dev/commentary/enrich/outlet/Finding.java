package dev.commentary.enrich.outlet;

/**
 * An outlet in a role, with the place in a folded text that says so.
 *
 * @param method the rule that found it
 */
record Finding(Outlet outlet, Role role, double confidence, String method, int start, int end) {}
