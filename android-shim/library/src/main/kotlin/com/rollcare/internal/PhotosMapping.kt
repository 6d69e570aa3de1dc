package com.rollcare.internal

import com.rollcare.api.NewPhoto
import com.rollcare.api.Photo
import com.rollcare.api.PhotoReport
import com.rollcare.api.SeenFile

internal fun com.rollcare.Photo.toFace(): Photo = Photo(
    id = id,
    taken = taken,
    zone = zone,
    area = area.toFace(),
    file = file,
    sha256 = sha256,
)

internal fun NewPhoto.toEngine(): com.rollcare.NewPhoto = com.rollcare.NewPhoto(
    id = id,
    taken = taken,
    zone = zone,
    area = area.toEngine(),
    file = file,
    sha256 = sha256,
)

internal fun com.rollcare.PhotoReport.toFace(): PhotoReport = PhotoReport(
    missing = missing.map { it.toFace() },
    changed = changed.map { it.toFace() },
    orphans = orphans,
)

internal fun SeenFile.toEngine(): com.rollcare.SeenFile = com.rollcare.SeenFile(
    file = file,
    sha256 = sha256,
)
