namespace ApiXGuard.Runtime;

/// <summary>A request's body as it was read, or why it was not.</summary>
public readonly struct ApiXRequestBody
{
    private ApiXRequestBody(ReadOnlyMemory<byte> bytes, ApiXRequestBodyState state)
    {
        Bytes = bytes;
        State = state;
    }

    /// <summary>The bytes; empty where there is no body or it could not be read.</summary>
    public ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>Whether the bytes are all there.</summary>
    public ApiXRequestBodyState State { get; }

    /// <summary>The body is longer than the limit.</summary>
    public static ApiXRequestBody TooLarge => new(default, ApiXRequestBodyState.TooLarge);

    /// <summary>The body does not end as HTTP wants it: a broken chunk, fewer bytes than announced.</summary>
    public static ApiXRequestBody Broken => new(default, ApiXRequestBodyState.Broken);

    /// <summary>A body that was read to its end.</summary>
    /// <param name="bytes">The bytes; not changed afterwards.</param>
    public static ApiXRequestBody Of(ReadOnlyMemory<byte> bytes) => new(bytes, ApiXRequestBodyState.Complete);
}
