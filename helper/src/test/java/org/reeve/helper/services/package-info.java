/** Tests. */
@NullMarked
package org.reeve.helper.services;

import org.jspecify.annotations.NullMarked;
