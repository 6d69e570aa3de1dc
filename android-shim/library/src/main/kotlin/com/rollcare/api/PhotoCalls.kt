package com.rollcare.api

import com.rollcare.internal.toEngine
import com.rollcare.internal.toFace
import java.time.Instant

/** The photos taken from [since] up to but not including [until], in the order of taking. */
public suspend fun RollCareRepository.photos(since: Instant, until: Instant): List<Photo> =
    ask { engine -> engine.photos(since, until).map { it.toFace() } }

/** Adds the reference of a photo. No two name the same file. */
public suspend fun RollCareRepository.addPhoto(new: NewPhoto, now: Instant = now()): Photo =
    ask { engine -> engine.addPhoto(new.toEngine(), now).toFace() }

/**
 * Which photos have no file or another one, and which files no photo names. [seen] are all files in the app's folder
 * of photos.
 */
public suspend fun RollCareRepository.checkPhotos(seen: List<SeenFile>): PhotoReport =
    ask { engine -> engine.checkPhotos(seen.map { it.toEngine() }).toFace() }
