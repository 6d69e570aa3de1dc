package com.rollcare.api

/**
 * Facts changed.
 *
 * @property revision The number of the last change in it. Those of one file rise.
 * @property scopes The parts of the facts that it touched.
 */
public data class Change(public val revision: Long, public val scopes: Set<ChangeScope>)
