import Foundation
import RollCareTypes

package let berlin = Zone("Europe/Berlin")

/// The instant so many milliseconds after 1970 began.
package func instant(_ milliseconds: Int64) -> Date {
    Date(timeIntervalSince1970: Double(milliseconds) / 1000)
}
