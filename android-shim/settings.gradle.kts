// For Android users: the library as a module of a Gradle build. Written from the documentation of the Android Gradle
// plugin, and NOT RUN: Google's Maven repository is not reached where this library is built and tested, by Maven.
pluginManagement {
    repositories {
        google()
        mavenCentral()
        gradlePluginPortal()
    }
}

dependencyResolutionManagement {
    repositoriesMode.set(RepositoriesMode.FAIL_ON_PROJECT_REPOS)
    repositories {
        google()
        mavenCentral()
    }
}

rootProject.name = "rollcare-android"
