namespace ApiXGuard.Runtime.AspNetCore;

/// <summary>What access level a set of characteristics asks for.</summary>
public static class MethodCharacteristics
{
    /// <summary>Gives the level that is needed: that of the strictest closed characteristic, else that of the most open one.</summary>
    /// <param name="characteristics">The endpoint's characteristics.</param>
    /// <returns>The level; <see langword="null"/> where there is no characteristic, and nobody may in.</returns>
    public static AccessLevel? RequiredLevel(IReadOnlyCollection<MethodCharacteristic> characteristics)
    {
        ArgumentNullException.ThrowIfNull(characteristics);
        if (characteristics.Contains(MethodCharacteristic.Internal))
            return AccessLevel.Admin;
        if (characteristics.Contains(MethodCharacteristic.Moderative))
            return AccessLevel.Moderator;
        if (characteristics.Contains(MethodCharacteristic.Institutional))
            return AccessLevel.Manager;
        if (characteristics.Contains(MethodCharacteristic.Special))
            return AccessLevel.PrivilegedRequestor;
        if (characteristics.Contains(MethodCharacteristic.PublicUnownedData))
            return AccessLevel.PublicRequestor;
        if (characteristics.Contains(MethodCharacteristic.PublicOwnedData))
            return AccessLevel.AuthenticatedRequestor;
        return characteristics.Contains(MethodCharacteristic.PrivateOwnedData) ? AccessLevel.ResourceOwner : null;
    }

    /// <summary>Whether a level suffices.</summary>
    /// <param name="characteristics">The endpoint's characteristics.</param>
    /// <param name="level">The requestor's level.</param>
    public static bool Allow(IReadOnlyCollection<MethodCharacteristic> characteristics, AccessLevel level) =>
        level >= AccessLevel.Admin && RequiredLevel(characteristics) is { } required && level <= required;
}
