package com.rollcare.tests

import com.rollcare.ChangeObserver
import com.rollcare.ChangeScope
import java.util.concurrent.CopyOnWriteArrayList

/** An observer that remembers what it was told. */
internal class Diary : ChangeObserver {
    val told = CopyOnWriteArrayList<Pair<ULong, List<ChangeScope>>>()
    val scopes get() = told.map { it.second.single() }

    override fun onChanged(revision: ULong, scopes: List<ChangeScope>) {
        told += revision to scopes
    }
}
