// references: logging
// ILogger and its extensions, in every form in which a value gets into a message.
using Microsoft.Extensions.Logging;

class MicrosoftLogger(ILogger<MicrosoftLogger> logger, ILogger plain)
{
    void Leaks(string password, string user, Exception exception)
    {
        logger.LogTrace("Password {Password}", [|password|]);
        logger.LogDebug("{User} has {Password}", user, [|password|]);
        logger.LogInformation($"Password {[|password|]} of {user}");
        logger.LogWarning("Password " + [|password|]);
        logger.LogWarning("Password of " + user + ": " + [|password|] + ".");
        logger.LogError(exception, "Password {Password}", [|password|]);
        logger.LogCritical(new EventId(7), exception, "Password {Password}", [|password|]);
        logger.Log(LogLevel.Information, "Password {Password}", [|password|]);
        logger.Log(LogLevel.Information, exception, "Password {Password}", [|password|]);
        logger.Log(LogLevel.Information, new EventId(7), [|password|], exception, (state, _) => state);
        plain.LogInformation("Password {0}", [|password|]);
        logger.LogInformation([|password|]);
        logger.LogInformation(string.Format("{0}: {1}", user, [|password|]));
        logger.LogInformation("{A} {B}", new object[] { user, [|password|] });
        logger.LogInformation("""Password "{Password}" """, [|password|]);
        LoggerExtensions.LogInformation(logger, "Password {Password}", [|password|]);
    }

    void Scopes(string password, string user)
    {
        using (logger.BeginScope("Password {Password}", [|password|]))
        using (logger.BeginScope([|new Dictionary<string, object> { ["Password"] = password }|]))
        using (logger.BeginScope([|new KeyValuePair<string, object>("Password", password)|]))
        using (logger.BeginScope([|("Password", password)|]))
        using (logger.BeginScope($"Password {[|password|]}"))
        using (logger.BeginScope(new Dictionary<string, object> { ["User"] = user }))
        using (logger.BeginScope("User {User}", user))
            logger.LogInformation("In scope");
    }

    void Twins(string password, string user, Exception exception)
    {
        logger.LogInformation("Password for {User} changed", user);
        logger.LogInformation("Password {Password}", "***");
        logger.LogInformation($"{nameof(password)} of {user} changed");
        logger.LogInformation("Password is {Length} characters long", password.Length);
        logger.LogInformation("Has password: {Has}", !string.IsNullOrEmpty(password));
        logger.LogInformation("Password {State}", password is null ? "missing" : "set");
        logger.LogError(exception, "Wrong password for {User}", user);
        if (logger.IsEnabled(LogLevel.Debug) && password.Length > 3)
            logger.LogDebug("{A} {B}", new object[] { user, password.Length });
    }
}
