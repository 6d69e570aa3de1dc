package com.rollcare

import java.time.Instant

/** The photos taken from [since] up to but not including [until], in the order of taking. */
public suspend fun RollCareRepository.photos(since: Instant, until: Instant): List<Photo> =
    ask { it.photos(since, until) }

/** Adds the reference of a photo. No two name the same file. */
public suspend fun RollCareRepository.addPhoto(new: NewPhoto, now: Instant = now()): Photo =
    ask { it.addPhoto(new, now) }

/**
 * Which photos have no file or another one, and which files no photo names. [seen] are all files in the app's folder
 * of photos.
 */
public suspend fun RollCareRepository.photoReport(seen: List<SeenFile>): PhotoReport = ask { it.checkPhotos(seen) }
