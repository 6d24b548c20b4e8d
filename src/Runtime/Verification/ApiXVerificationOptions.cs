namespace ApiXGuard.Runtime;

/// <summary>How requests are verified. <see cref="ApiXRequestVerifier"/> copies the values when it is made; later changes have no effect.</summary>
public sealed class ApiXVerificationOptions
{
    /// <summary>The published server's limit of a body: 100 kB, that is 102,400 bytes.</summary>
    public const int DefaultMaxBodySize = 100 * 1024;

    /// <summary>Strict unless told otherwise.</summary>
    public ApiXVerificationMode Mode { get; set; } = ApiXVerificationMode.Strict;

    /// <summary>How old a request's date may be; one second to one day, one minute by default.</summary>
    public TimeSpan MaxRequestAge { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>
    /// How far a request's date may lie in the future, for clients whose clocks run ahead; zero to ten minutes. Zero by default: the published
    /// server refuses any date in the future. A signature is remembered that much longer.
    /// </summary>
    public TimeSpan ClockSkew { get; set; }

    /// <summary>
    /// Which bytes of a body a signature may cover, tried in this order; <see langword="null"/> for the mode's own: UTF-8 alone when strict,
    /// UTF-8 and then Binary when compat. The published server 2.2.0 takes Binary alone.
    /// </summary>
    public IReadOnlyList<SignatureProfile>? Profiles { get; set; }

    /// <summary>The largest body in bytes; 1 to 256 MiB, <see cref="DefaultMaxBodySize"/> by default. A verified body is held in memory.</summary>
    public int MaxBodySize { get; set; } = DefaultMaxBodySize;

    /// <summary>
    /// Takes any signature, any API key and plain HTTP, as the published server's developer mode does. Needs
    /// <see cref="ApiXVerificationMode.Compat"/>, says so loudly in the log, and the ASP.NET Core server starts with it in the environment
    /// <c>Development</c> only.
    /// </summary>
    public bool DeveloperMode { get; set; }

    /// <summary>How long an accepted signature is remembered: as long as its date could pass, and ten seconds, in whole seconds.</summary>
    internal TimeSpan ReplayLifetime =>
        TimeSpan.FromSeconds(Math.Ceiling((MaxRequestAge + ClockSkew + TimeSpan.FromSeconds(10)).TotalSeconds));

    internal IReadOnlyList<SignatureProfile> EffectiveProfiles => Profiles ?? (Mode == ApiXVerificationMode.Strict
        ? [SignatureProfile.Utf8]
        : [SignatureProfile.Utf8, SignatureProfile.Binary]);

    /// <summary>Checks that the values fit together.</summary>
    /// <exception cref="ArgumentException">One does not; the message names it and its range.</exception>
    public void Validate()
    {
        Require(Mode is ApiXVerificationMode.Strict or ApiXVerificationMode.Compat, nameof(Mode), "is Strict or Compat");
        Require(MaxRequestAge >= TimeSpan.FromSeconds(1) && MaxRequestAge <= TimeSpan.FromDays(1), nameof(MaxRequestAge), "is one second to one day");
        Require(ClockSkew >= TimeSpan.Zero && ClockSkew <= TimeSpan.FromMinutes(10), nameof(ClockSkew), "is zero to ten minutes");
        Require(MaxBodySize is >= 1 and <= 256 * 1024 * 1024, nameof(MaxBodySize), "is 1 byte to 256 MiB");
        Require(Profiles is not { Count: 0 }, nameof(Profiles), "names at least one profile; null stands for the mode's own");
        Require(
            Profiles is null || Profiles.All(p => p is SignatureProfile.Utf8 or SignatureProfile.Binary),
            nameof(Profiles),
            "names Utf8 and Binary only");
        Require(
            Mode == ApiXVerificationMode.Compat || Profiles?.Contains(SignatureProfile.Binary) != true,
            nameof(Profiles),
            "has no Binary in strict mode, since different texts sign alike under it; take Compat, or let clients sign Utf8");
        Require(!DeveloperMode || Mode == ApiXVerificationMode.Compat, nameof(DeveloperMode), "needs Mode = Compat");
    }

    internal ApiXVerificationOptions Copy()
    {
        var copy = (ApiXVerificationOptions)MemberwiseClone();
        copy.Profiles = [.. EffectiveProfiles];
        return copy;
    }

    private static void Require(bool met, string name, string rule)
    {
        if (!met)
            throw new ArgumentException($"{nameof(ApiXVerificationOptions)}.{name} {rule}.", name);
    }
}
