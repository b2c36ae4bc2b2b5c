@NullMarked
package org.reeve.api.files;

import org.jspecify.annotations.NullMarked;
