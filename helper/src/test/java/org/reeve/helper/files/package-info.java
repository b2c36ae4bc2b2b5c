@NullMarked
package org.reeve.helper.files;

import org.jspecify.annotations.NullMarked;
