using System.Net;

namespace ApiXGuard.Runtime.Tests.Signing;

/// <summary>Sends again after a 503, once.</summary>
internal sealed class RetryOnce : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        if (response.StatusCode != HttpStatusCode.ServiceUnavailable)
            return response;
        response.Dispose();
        return await base.SendAsync(request, cancellationToken);
    }
}

/// <summary>Passes on.</summary>
internal sealed class PassOn : DelegatingHandler;

/// <summary>Must not be reached.</summary>
internal sealed class Unreachable : HttpMessageHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        throw new InvalidOperationException("A request that must not be sent was sent.");
}

/// <summary>A stream that can be read once.</summary>
internal sealed class OnceStream(byte[] bytes) : MemoryStream(bytes)
{
    public override bool CanSeek => false;

    public override long Length => throw new NotSupportedException();
}

/// <summary>A stream whose first byte never comes.</summary>
internal sealed class EndlessWait : MemoryStream
{
    public override bool CanSeek => false;

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        await Task.Delay(Timeout.Infinite, cancellationToken);
        return 0;
    }

    public override async Task CopyToAsync(Stream destination, int bufferSize, CancellationToken cancellationToken) =>
        await Task.Delay(Timeout.Infinite, cancellationToken);
}
