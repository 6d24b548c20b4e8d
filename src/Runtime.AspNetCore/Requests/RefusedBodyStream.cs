using Microsoft.AspNetCore.Http;

namespace ApiXGuard.Runtime.AspNetCore;

/// <summary>
/// Stands in the place of a body that was refused. Every read fails with the status that the caller is to have, for an endpoint that reads on although nobody
/// asked for a signature.
/// </summary>
internal sealed class RefusedBodyStream : Stream
{
    public static readonly RefusedBodyStream TooLarge = new(StatusCodes.Status413PayloadTooLarge);

    public static readonly RefusedBodyStream Broken = new(StatusCodes.Status400BadRequest);

    private readonly int _statusCode;

    private RefusedBodyStream(int statusCode) => _statusCode = statusCode;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw Refusal();

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        Task.FromException<int>(Refusal());

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        ValueTask.FromException<int>(Refusal());

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private BadHttpRequestException Refusal() =>
        new("The body was refused when the request's signature was verified: it is too large or broken.", _statusCode);
}
