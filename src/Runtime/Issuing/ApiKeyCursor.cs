using System.Globalization;

namespace ApiXGuard.Runtime;

/// <summary>A place in the list of keys, which goes by creation and then by id.</summary>
/// <param name="CreatedAt">When the last key before the place was created.</param>
/// <param name="Id">Its id.</param>
public readonly record struct ApiKeyCursor(DateTimeOffset CreatedAt, string Id)
{
    /// <summary>Reads what <see cref="ToString"/> gave.</summary>
    /// <param name="text">The text; any.</param>
    /// <param name="cursor">The place.</param>
    public static bool TryParse(string? text, out ApiKeyCursor cursor)
    {
        cursor = default;
        var dot = text?.IndexOf('.', StringComparison.Ordinal) ?? -1;
        if (dot < 0 || !long.TryParse(text.AsSpan(0, dot), NumberStyles.None, CultureInfo.InvariantCulture, out var ticks)
            || ticks > DateTime.MaxValue.Ticks || !ApiKeyFormat.IsId(text.AsSpan(dot + 1)))
        {
            return false;
        }

        cursor = new ApiKeyCursor(new DateTimeOffset(ticks, TimeSpan.Zero), text![(dot + 1)..]);
        return true;
    }

    /// <summary>Writes the place as one word that can stand in a query.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{CreatedAt.UtcTicks}.{Id}");
}
