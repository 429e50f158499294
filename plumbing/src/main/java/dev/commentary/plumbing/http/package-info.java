/** The HTTP door of every service: keys, scopes and problem details. */
@NullMarked
package dev.commentary.plumbing.http;

import org.jspecify.annotations.NullMarked;
