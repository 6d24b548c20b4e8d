namespace ApiXGuard.Detection.Checks;

/// <summary>What a JSON web token turns out to be.</summary>
internal enum WebTokenState : byte
{
    /// <summary>No web token at all.</summary>
    NoToken,

    /// <summary>Header, claims and signature are as they should be.</summary>
    Whole,

    /// <summary>The claims are no JSON object, or the signature's length is not the algorithm's.</summary>
    Broken,

    /// <summary>Expired years ago.</summary>
    Expired,

    /// <summary>Not signed (<c>alg</c> is <c>none</c>): opens nothing anywhere sane.</summary>
    Unsigned,

    /// <summary>A sample from documentation.</summary>
    Textbook,
}
