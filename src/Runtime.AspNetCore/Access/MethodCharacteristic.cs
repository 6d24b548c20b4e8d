namespace ApiXGuard.Runtime.AspNetCore;

/// <summary>
/// What kind of thing an endpoint serves, which decides the access level it asks for. The first four are closed: the strictest of them counts. The others
/// are open: the most open of them counts. The values are the protocol's.
/// </summary>
public enum MethodCharacteristic
{
    /// <summary>For those who run the API; asks for <see cref="AccessLevel.Admin"/>.</summary>
    Internal = 0,

    /// <summary>For moderators; asks for <see cref="AccessLevel.Moderator"/>.</summary>
    Moderative = 1,

    /// <summary>For an institution's own people; asks for <see cref="AccessLevel.Manager"/>.</summary>
    Institutional = 2,

    /// <summary>For a chosen group; asks for <see cref="AccessLevel.PrivilegedRequestor"/>.</summary>
    Special = 3,

    /// <summary>Private data that somebody owns; asks for <see cref="AccessLevel.ResourceOwner"/>.</summary>
    PrivateOwnedData = 4,

    /// <summary>Public data that somebody owns; asks for <see cref="AccessLevel.AuthenticatedRequestor"/>.</summary>
    PublicOwnedData = 5,

    /// <summary>Public data that nobody owns; asks for <see cref="AccessLevel.PublicRequestor"/>.</summary>
    PublicUnownedData = 6,
}
