// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

// What somebody lets the app do.

import Foundation

open class UNNotificationSettings: NSObject {
    public let authorizationStatus: UNAuthorizationStatus
    public let soundSetting: UNNotificationSetting
    public let alertSetting: UNNotificationSetting
    public let timeSensitiveSetting: UNNotificationSetting

    init(
        authorizationStatus: UNAuthorizationStatus, soundSetting: UNNotificationSetting,
        alertSetting: UNNotificationSetting, timeSensitiveSetting: UNNotificationSetting
    ) {
        (self.authorizationStatus, self.soundSetting) = (authorizationStatus, soundSetting)
        (self.alertSetting, self.timeSensitiveSetting) = (alertSetting, timeSensitiveSetting)
    }
}

public enum UNAuthorizationStatus: Int, Sendable {
    case notDetermined = 0
    case denied, authorized, provisional, ephemeral
}

public enum UNNotificationSetting: Int, Sendable {
    case notSupported = 0
    case disabled, enabled
}

/// What is asked for.
public struct UNAuthorizationOptions: OptionSet, Sendable {
    public let rawValue: UInt
    public init(rawValue: UInt) { self.rawValue = rawValue }

    public static let badge = Self(rawValue: 1 << 0)
    public static let sound = Self(rawValue: 1 << 1)
    public static let alert = Self(rawValue: 1 << 2)
    public static let provisional = Self(rawValue: 1 << 6)
}
