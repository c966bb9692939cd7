#pragma once

namespace tappa::report {

// What the cards of a graph's picture are coloured by.
enum class CardColour { Abandonment, Emotion, Pain, Visits, RemovalEffect };

} // namespace tappa::report
