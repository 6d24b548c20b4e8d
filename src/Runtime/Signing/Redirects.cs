namespace ApiXGuard.Runtime;

/// <summary>Keeps signed headers with the host they were made for.</summary>
internal static class Redirects
{
    public static void Forbid(HttpMessageHandler? handler)
    {
        if (OperatingSystem.IsBrowser())
            return;
        while (handler is DelegatingHandler outer)
            handler = outer.InnerHandler;
        try
        {
            switch (handler)
            {
                case SocketsHttpHandler { AllowAutoRedirect: true } sockets:
                    sockets.AllowAutoRedirect = false;
                    break;
                case HttpClientHandler { AllowAutoRedirect: true } client:
                    client.AllowAutoRedirect = false;
                    break;
            }
        }
        catch (InvalidOperationException error)
        {
            throw new ApiXRequestException(
                "The primary handler follows redirects and is already in use, so that signed headers could go to another host. Set AllowAutoRedirect to false where it is made.",
                error);
        }
    }
}
