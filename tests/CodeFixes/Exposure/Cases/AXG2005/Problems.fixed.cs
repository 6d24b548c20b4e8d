using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Configuration;

[ApiController]
public class OrdersController(IConfiguration configuration) : ControllerBase
{
    [HttpGet("5")]
    public IActionResult AsProblem() => Problem("no connection");

    [HttpGet("6")]
    public IActionResult AsMode() => Problem($"no mode {configuration["Orders:Mode"]}");

    static void Problems(IConfiguration configuration, ProblemDetails problem)
    {
        problem.Detail = "cannot open";
        var made = new ProblemDetails { Title = "cannot open" };
    }
}
