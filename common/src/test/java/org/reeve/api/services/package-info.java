/** Tests of the records and pure functions of units. */
@NullMarked
package org.reeve.api.services;

import org.jspecify.annotations.NullMarked;
