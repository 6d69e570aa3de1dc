package com.rollcare.internal

import com.rollcare.api.ExportFile
import com.rollcare.api.ImportItem
import com.rollcare.api.ImportKind
import com.rollcare.api.ImportProgress
import com.rollcare.api.ImportReport
import com.rollcare.api.LoopImport

internal fun com.rollcare.ExportFile.toFace(): ExportFile = ExportFile(
    name = name,
    text = text,
)

internal fun com.rollcare.ImportReport.toFace(): ImportReport = ImportReport(
    isTrial = isTrial,
    kinds = kinds.map { it.toFace() },
    changed = changed.map { it.toFace() },
    refused = refused.map { it.toFace() },
)

internal fun com.rollcare.ImportKind.toFace(): ImportKind = ImportKind(
    kind = kind,
    added = added.asInt(),
    changed = changed.asInt(),
    same = same.asInt(),
    refused = refused.asInt(),
)

internal fun com.rollcare.ImportItem.toFace(): ImportItem = ImportItem(
    kind = kind,
    id = id,
    reason = reason,
)

internal fun com.rollcare.ImportProgress.toFace(): ImportProgress = ImportProgress(
    done = done.toLong(),
    total = total.toLong(),
)

internal fun LoopImport.toEngine(): com.rollcare.LoopImport = com.rollcare.LoopImport(
    checkmarks = checkmarks,
    habit = habit,
    roller = roller,
    areas = areas.map { it.toEngine() },
    at = at,
    minutes = length.wholeMinutes("minutes"),
    zone = zone,
)
