/** Tests of what is reckoned from units. */
@NullMarked
package org.reeve.api.services;

import org.jspecify.annotations.NullMarked;
