console.log('imr-check');
