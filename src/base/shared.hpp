#pragma once

#include <memory>
#include <utility>

namespace tappa {

// A value held in common with the copies made of it: a copy costs a counter, and editing copies
// the value only while another owner holds it too. It reads as the T it holds.
//
// Compares by value; two that hold the same object are equal without a comparison.
// A move is a copy, so that nothing is ever left moved out of. Counting is not meant for threads.
template <typename T>
class Shared {
public:
    Shared() : m_value(std::make_shared<T>()) {}
    Shared(T value) : m_value(std::make_shared<T>(std::move(value))) {}
    Shared(const Shared&) = default;
    Shared& operator=(const Shared&) = default;
    ~Shared() = default;

    [[nodiscard]] const T& operator*() const { return *m_value; }
    [[nodiscard]] const T* operator->() const { return m_value.get(); }
    operator const T&() const { return *m_value; }

    // The value to change, with no other owner. Good until the next copy is made.
    [[nodiscard]] T& edit() {
        if (m_value.use_count() != 1)
            m_value = std::make_shared<T>(*m_value);
        return *m_value;
    }

    [[nodiscard]] bool is_same(const Shared& other) const { return m_value == other.m_value; }
    // Of no other value while this one is held.
    [[nodiscard]] const void* identity() const { return m_value.get(); }

    friend bool operator==(const Shared& a, const Shared& b) {
        return a.is_same(b) || *a.m_value == *b.m_value;
    }

private:
    std::shared_ptr<T> m_value; // never null
};

} // namespace tappa
