// A page builder's script: moves its widgets about once the page is there, and listens to every key and click.
jQuery(($) => {
  $('.builder-widget').each((_, widget) => {
    const wrapper = $('<div class="builder-motion"></div>');
    $(widget).after(wrapper);
    wrapper.append(widget);
  });
  $(document).on('submit', 'form', (event) => event.preventDefault());
  $(document).on('keydown', (event) => {
    if (event.key === '/') event.preventDefault();
  });
  $('html').removeClass('no-js').addClass('js');
});
