namespace ApiXGuard.Runtime.AspNetCore;

/// <summary>How much a requestor may do at an endpoint; the smaller, the more. The values are the protocol's.</summary>
public enum AccessLevel
{
    /// <summary>Everything: for those who run the API.</summary>
    Admin = 0,

    /// <summary>What moderators do, such as taking down what others posted.</summary>
    Moderator = 1,

    /// <summary>What an institution's own people may see.</summary>
    Manager = 2,

    /// <summary>What is open to a chosen group, such as testers.</summary>
    PrivilegedRequestor = 3,

    /// <summary>What belongs to the requestor.</summary>
    ResourceOwner = 4,

    /// <summary>What any authenticated requestor may see.</summary>
    AuthenticatedRequestor = 5,

    /// <summary>What any signed request may see.</summary>
    PublicRequestor = 6,

    /// <summary>Nothing: for requestors that are shut out.</summary>
    NoAccess = 7,
}
