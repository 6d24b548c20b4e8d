namespace ApiXGuard.Runtime;

/// <summary>Goes with an <see cref="ApiXRequest"/> to the handler that signs it, and tells afterwards whether there was one.</summary>
internal sealed class SigningMark(DateTimeOffset date)
{
    public static readonly HttpRequestOptionsKey<SigningMark> Key = new("ApiXGuard.Runtime.SigningMark");

    /// <summary>When the request was made. The first attempt is signed with it; a retry is a new request with a date of its own.</summary>
    public DateTimeOffset Date { get; } = date;

    public bool IsSigned { get; set; }
}
