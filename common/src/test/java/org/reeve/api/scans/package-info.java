/** Tests of what scans are told and tell. */
@NullMarked
package org.reeve.api.scans;

import org.jspecify.annotations.NullMarked;
