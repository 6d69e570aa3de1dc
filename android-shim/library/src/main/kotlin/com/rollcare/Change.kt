package com.rollcare

/**
 * Facts changed.
 *
 * @property revision The number of the last change in it. The numbers of one file rise.
 * @property scopes The kinds of facts that it touched.
 */
public data class Change(public val revision: Long, public val scopes: Set<ChangeScope>)
