public import Foundation
import RollCareWidget

extension RollCareStore {
    /// Writes what a widget shows to `file`, in the folder that the app shares with it. The widget reads it with
    /// `WidgetSnapshot.read(from:)` of the module RollCareWidget, without this one. Call it after changes, then
    /// reload the widget's timelines.
    public func writeWidget(
        to file: URL, at now: Date = .now, in zone: TimeZone = .current
    ) throws(RollCareStoreError) {
        let snapshot = WidgetSnapshot(try homeSnapshot(at: now, in: zone), madeAt: now)
        do { try snapshot.write(to: file) } catch { throw RollCareStoreError(error) }
    }
}

extension WidgetSnapshot {
    init(_ home: HomeSnapshot, madeAt: Date) {
        self.init(
            madeAt: madeAt,
            rollers: home.rollers.compactMap(Roller.init),
            reminders: home.nextReminders.map { Reminder(at: $0.at, title: $0.title) },
            nextSession: home.areas.filter { $0.schedule != nil }.map(\.nextAllowed).min())
    }
}

extension WidgetSnapshot.Roller {
    /// Nil for a retired one.
    init?(_ view: RollerView) {
        let state: WidgetSnapshot.State
        var soaksUntil: Date?
        switch view.state {
        case .clean, .sterile: state = .clean
        case .inUse: state = .inUse
        // One that was cleaned too long ago is not ready either.
        case .dirty, .needsSoak: state = .dirty
        case .soaking(_, let ends): (state, soaksUntil) = (.soaking, ends)
        case .drying: state = .drying
        case .retired: return nil
        }
        self.init(id: view.roller.id.text, name: view.roller.details.name, state: state, soaksUntil: soaksUntil)
    }
}
