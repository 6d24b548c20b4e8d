namespace ApiXGuard.Runtime;

/// <summary>Holds options to their range.</summary>
internal static class OptionRange
{
    /// <summary>Gives the value back, or refuses it as the setter's <c>value</c>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below <paramref name="least"/> or above <paramref name="most"/>.</exception>
    public static T Require<T>(T value, T least, T most)
        where T : IComparable<T>
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, least, nameof(value));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value, most, nameof(value));
        return value;
    }
}
